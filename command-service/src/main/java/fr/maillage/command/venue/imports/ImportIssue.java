package fr.maillage.command.venue.imports;

import fr.maillage.command.Message;
import fr.maillage.command.values.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An issue with one line of a file: why it was refused, or what was read otherwise than it was written.
 *
 * @param line number, where the header is line 1
 * @param column of the standard; null where the issue is with the whole line
 * @param value as it was written, at most its first 300 characters; null where the cell was empty
 * @param code stable, such as {@code venue.commune.unknown}
 * @param message one or more sentences, for a coordinator; at most 1,500 characters
 */
@Schema(
        name = "Remarque",
        requiredProperties = {"line", "column", "value", "code", "message"})
public record ImportIssue(
        @Schema(description = "Ligne du fichier ; l'en-tête est la ligne 1.")
        int line,

        @Schema(
                description = "Colonne du standard ; null quand toute la ligne est en cause.",
                types = {"string", "null"})
        @Nullable String column,

        @Schema(
                description = "Ce qui y était écrit, ou son début.",
                types = {"string", "null"})
        @Nullable String value,

        String code,

        @Schema(implementation = String.class) Message message) {

    /** In characters, so that a long cell makes no long issue. */
    private static final int MOST_OF_A_VALUE = 300;

    public ImportIssue {
        value = value == null ? null : Wording.excerpt(value, MOST_OF_A_VALUE);
        message = ImportReason.ISSUE.with(message);
    }

    ImportIssue(int line, @Nullable String column, @Nullable String value, Message message) {
        this(line, column, value, message.code(), message);
    }
}
