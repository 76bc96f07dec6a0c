package fr.maillage.command.action;

import fr.maillage.command.values.Email;
import fr.maillage.command.values.Phone;
import fr.maillage.command.values.WebAddress;
import fr.maillage.events.Contact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contact data of a structure or a venue. */
@Schema(name = "Contact", description = "Coordonnées génériques, publiques. Jamais celles d'une personne.")
public record ContactBody(
        @Schema(
                description =
                        "Numéro de l'accueil, en E.164 ou à la française ; celui qui a perdu son zéro le retrouve.",
                example = "+33321000000")
        @Nullable String phone,

        @Schema(description = "Adresses génériques.", example = "[\"contact@lieu.example\"]")
        List<String> emails,

        @Schema(description = "Sites web.", example = "[\"https://lieu.example\"]")
        List<String> sites) {

    private static final ContactBody NONE = new ContactBody(null, List.of(), List.of());

    /** The contact data in their canonical form; empty where none were given. */
    public static Contact read(String field, @Nullable ContactBody given, ValidationErrors errors) {
        var body = given == null ? NONE : given;
        return new Contact(
                errors.optional(field + ".phone", body.phone(), Phone::check),
                errors.each(field + ".emails", body.emails(), Email::check),
                errors.each(field + ".sites", body.sites(), WebAddress::check));
    }
}
