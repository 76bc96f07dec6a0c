package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Choices;
import fr.maillage.command.values.Wording;
import fr.maillage.events.VenueProfile;
import org.jspecify.annotations.Nullable;

/** Reader of a venue's name, description and contact in a row. */
final class ProfileReader {

    /** In characters. */
    private static final int MAX_LINE = 300;
    /** In characters, as the standard allows. */
    private static final int MAX_SUMMARY = 280;
    /** In characters. */
    private static final int MAX_PRESENTATION = 10_000;
    /** Characters of the lines that keep values of no list. */
    private static final int MAX_KEPT = 2_000;

    private ProfileReader() {}

    static VenueProfile read(Cells cells) {
        var name = cells.needed("nom", MAX_LINE);
        var contact = ContactReader.read(cells);
        var typologies = OfferReader.choices(cells, "typologie", Choices.TYPOLOGIES);
        var itinerancy = OfferReader.choices(cells, "itinerance", Choices.ITINERANCY);
        var summary = cells.text("presentation_resume", MAX_PRESENTATION);
        var presentation = presentation(cells, summary);
        return new VenueProfile(
                name,
                typologies,
                contact,
                shortened(cells, summary),
                presentation,
                itinerancy,
                cells.text("structure_parente", MAX_LINE),
                ContactReader.link(cells, "fiche_acces_libre"),
                ContactReader.link(cells, "prise_rdv"),
                cells.text("source", MAX_LINE));
    }

    /** The source's presentation, then the lines that keep values of no list; null where there is neither. */
    private static @Nullable String presentation(Cells cells, @Nullable String summary) {
        var kept = Wording.excerpt(OfferReader.kept(cells), MAX_KEPT);
        var said = cells.text("presentation_detail", MAX_PRESENTATION - kept.length());
        var own = said == null && isLong(summary) ? summary : said;
        if (kept.isEmpty() || own != null && own.contains(kept)) {
            return own;
        }
        return own == null ? kept : own + "\n\n" + kept;
    }

    /** The summary cut to the standard's length. The whole of it becomes the presentation where there is none. */
    private static @Nullable String shortened(Cells cells, @Nullable String summary) {
        if (summary == null || !isLong(summary)) {
            return summary;
        }
        cells.warn(
                "presentation_resume",
                (cells.raw("presentation_detail").isEmpty() ? ImportReason.SUMMARY_MOVED : ImportReason.SUMMARY_CUT)
                        .with());
        var head = summary.substring(0, summary.offsetByCodePoints(0, MAX_SUMMARY - 1));
        var word = head.lastIndexOf(' ');
        return (word > 0 ? head.substring(0, word) : head).strip() + "…";
    }

    private static boolean isLong(@Nullable String summary) {
        return summary != null && summary.codePointCount(0, summary.length()) > MAX_SUMMARY;
    }
}
