package fr.maillage.query.web.form;

import fr.maillage.query.web.Address.Asked;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param title what it does
 * @param subject name of the record that it is done to; null where it begins one
 * @param why what is to be known first; null where nothing
 * @param address that it is sent to
 * @param go the words of its button
 * @param sent what goes along unseen
 * @param folded what may be left out
 * @param unfolded whether that is open from the start, because something in it is wrong
 * @param trouble why nothing was recorded; null where nothing was sent yet
 * @param back where one came from
 * @param author reference of whoever fills it in, whose drafts are nobody else's
 */
public record FormPage(
        String title,
        @Nullable String subject,
        @Nullable String why,
        String address,
        String go,
        List<Asked> sent,
        List<Field> fields,
        List<Field> folded,
        boolean unfolded,
        @Nullable Trouble trouble,
        String back,
        String author) {

    public FormPage {
        sent = List.copyOf(sent);
        fields = List.copyOf(fields);
        folded = List.copyOf(folded);
    }

    /** The same, its trouble being a doubt. @param title what is to be looked at again */
    FormPage doubted(String title) {
        var doubt = trouble == null ? null : new Trouble(title, List.of(), trouble.wrong(), true);
        return new FormPage(this.title, subject, why, address, go, sent, fields, folded, unfolded, doubt, back, author);
    }

    /**
     * Something to fill in.
     *
     * @param type {@code textarea}, {@code select}, {@code checks}, {@code counts}, {@code span}, {@code repeat}, {@code name}, or of
     *     the HTML input
     * @param sort that {@code /suggestions} knows it by, where it is a name; else whatever
     * @param values what stands in it
     * @param fault what is wrong with it; null where nothing is
     */
    public record Field(
            String id,
            String name,
            String type,
            @Nullable String sort,
            String label,
            @Nullable String hint,
            boolean needed,
            List<String> values,
            List<Option> options,
            @Nullable String fault) {

        private static final Set<String> GROUPED = Set.of("checks", "counts", "span", "repeat", "moment");

        public Field {
            values = List.copyOf(values);
            options = List.copyOf(options);
        }

        /** Whether there is anything to choose from, where it is a choice. */
        boolean isOpen() {
            return !type.equals("select") || options.size() > 1;
        }

        /** Whether several things are filled in under one question. */
        public boolean isGrouped() {
            return GROUPED.contains(type);
        }

        /** What stands at a place in it; empty where nothing does. */
        public String value(int place) {
            return place < values.size() ? values.get(place) : "";
        }
    }

    public record Option(String value, String label, boolean chosen) {}

    /**
     * Why nothing was recorded.
     *
     * @param title how much is wrong
     * @param words why, where that is not said beside a field
     * @param doubted whether it may be recorded all the same
     */
    public record Trouble(String title, List<String> words, List<Wrong> wrong, boolean doubted) {}

    /** @param field id of the field at fault */
    public record Wrong(String field, String label, String message) {}
}
