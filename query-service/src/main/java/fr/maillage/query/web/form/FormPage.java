package fr.maillage.query.web.form;

import fr.maillage.query.web.Address.Asked;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param title of the form action
 * @param subject name of the record that is acted on; null where the form begins one
 * @param why what people should know first; null where nothing
 * @param address that the form is sent to
 * @param go label of its button
 * @param sent hidden parameters
 * @param folded the optional fields, shown on demand
 * @param unfolded whether these are shown from the start, because one has a value or a fault
 * @param trouble why nothing was recorded; null where nothing was sent yet
 * @param back address of the page that the reader came from
 * @param author reference of the person who fills it in: drafts are kept by author
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

    /**
     * The same form, asking to confirm doubtful values.
     *
     * @param title what to look at again
     */
    FormPage doubted(String title) {
        var doubt = trouble == null ? null : new Trouble(title, List.of(), trouble.wrong(), true);
        return new FormPage(this.title, subject, why, address, go, sent, fields, folded, unfolded, doubt, back, author);
    }

    /**
     * A field of the form.
     *
     * @param type {@code textarea}, {@code select}, {@code checks}, {@code counts}, {@code span}, {@code repeat},
     *     {@code moment}, {@code name}, {@code told}, or the type of the HTML input
     * @param sort for {@code /suggestions/<sort>} where the type is {@code name}; without meaning for other types
     * @param values its present values
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

        /** Whether it is worth showing: false for a select without options. */
        boolean isOpen() {
            return !type.equals("select") || options.size() > 1;
        }

        /** Whether several inputs stand under one label. */
        public boolean isGrouped() {
            return GROUPED.contains(type);
        }

        /**
         * The value of one of its inputs; empty where there is none.
         *
         * @param place from 0
         */
        public String value(int place) {
            return place < values.size() ? values.get(place) : "";
        }
    }

    public record Option(String value, String label, boolean chosen) {}

    /**
     * The reasons why nothing was recorded.
     *
     * @param title how much is wrong
     * @param words reasons that are not shown beside a field
     * @param wrong the fields at fault
     * @param doubted whether it may be recorded all the same
     */
    public record Trouble(String title, List<String> words, List<Wrong> wrong, boolean doubted) {}

    /**
     * A field at fault.
     *
     * @param field its id
     */
    public record Wrong(String field, String label, String message) {}
}
