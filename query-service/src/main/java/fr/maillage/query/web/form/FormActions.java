package fr.maillage.query.web.form;

import fr.maillage.query.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All form actions of the pages, by their code. */
@Component
public class FormActions {

    /** The form actions on records of one kind. */
    public interface Book {

        List<FormAction> acts();
    }

    private final Map<String, FormAction> byCode;

    FormActions(List<Book> books) {
        byCode = books.stream()
                .flatMap(book -> book.acts().stream())
                .collect(Collectors.toMap(FormAction::code, Function.identity()));
    }

    /** All form actions, in no order. */
    Collection<FormAction> all() {
        return byCode.values();
    }

    /**
     * The form action with that code.
     *
     * @throws Problem where there is none
     */
    FormAction of(String code) {
        var act = byCode.get(code);
        if (act == null) {
            throw Problem.notFound("act.unknown", "Rien ne se fait à cette adresse.");
        }
        return act;
    }
}
