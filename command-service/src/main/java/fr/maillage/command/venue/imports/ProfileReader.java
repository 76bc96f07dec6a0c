package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Choices;
import fr.maillage.command.values.Email;
import fr.maillage.command.values.Phone;
import fr.maillage.command.values.WebAddress;
import fr.maillage.events.Contact;
import fr.maillage.events.VenueProfile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row says of a venue's name, description and contact. */
final class ProfileReader {

    private static final int MAX_LINE = 300;
    private static final int MAX_SUMMARY = 280;
    private static final int MAX_PRESENTATION = 10_000;

    private static final Pattern BETWEEN_EMAILS = Pattern.compile("[\\s,;/]+");

    private ProfileReader() {}

    static VenueProfile read(Cells cells) {
        var name = cells.needed("nom", MAX_LINE);
        var contact = new Contact(
                cells.value("telephone", Phone::check),
                cells.values("courriels", emails(cells), Email::check),
                cells.values("site_web", WebAddress::check));
        var summary = cells.text("presentation_resume", MAX_PRESENTATION);
        var presentation = cells.text("presentation_detail", MAX_PRESENTATION);
        return new VenueProfile(
                name,
                RowReader.choices(cells, "typologie", Choices.TYPOLOGIES),
                contact,
                shortened(cells, summary),
                presentation == null && isLong(summary) ? summary : presentation,
                RowReader.choices(cells, "itinerance", Choices.ITINERANCY),
                cells.text("structure_parente", MAX_LINE),
                cells.value("fiche_acces_libre", WebAddress::check),
                cells.value("prise_rdv", WebAddress::check),
                cells.text("source", MAX_LINE));
    }

    /** Addresses, also where something else than the standard's bar stands between them. */
    private static Stream<String> emails(Cells cells) {
        return cells.parts("courriels")
                .flatMap(part -> part.indexOf('@') == part.lastIndexOf('@')
                        ? Stream.of(part)
                        : BETWEEN_EMAILS.splitAsStream(part).filter(word -> word.indexOf('@') >= 0));
    }

    /** The summary as the standard allows it; the whole of it becomes the presentation where there is none. */
    private static @Nullable String shortened(Cells cells, @Nullable String summary) {
        if (summary == null || !isLong(summary)) {
            return summary;
        }
        cells.warn(
                "presentation_resume",
                "venue.summary.long",
                "Le résumé a plus de 280 caractères : il est coupé%s."
                        .formatted(
                                cells.raw("presentation_detail").isEmpty()
                                        ? ", et gardé en entier comme présentation détaillée"
                                        : ""));
        var head = summary.substring(0, summary.offsetByCodePoints(0, MAX_SUMMARY - 1));
        var word = head.lastIndexOf(' ');
        return (word > 0 ? head.substring(0, word) : head).strip() + "…";
    }

    private static boolean isLong(@Nullable String summary) {
        return summary != null && summary.codePointCount(0, summary.length()) > MAX_SUMMARY;
    }
}
