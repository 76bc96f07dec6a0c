package fr.maillage.query.web;

import fr.maillage.query.reading.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The model of every page's address in the other languages. */
@ControllerAdvice(annotations = PageController.class)
class LanguageAdvice {

    /**
     * A link to the same page in another language.
     *
     * @param name of the language, in that language
     */
    public record Other(String code, String name, String href) {}

    @ModelAttribute("languages")
    List<Other> languages(HttpServletRequest request) {
        var here = Address.of(request);
        return Language.ALL.stream()
                .filter(one -> !one.equals(Language.current()))
                .map(one -> new Other(
                        one.getLanguage(),
                        name(one),
                        here.with(Language.PARAMETER, one.getLanguage()).toString()))
                .toList();
    }

    private static String name(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
