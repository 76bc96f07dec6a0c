package fr.maillage.command.action;

import java.util.List;

/**
 * The catalog of the actions on one kind of subject. A feature gives it as a bean.
 *
 * @param subject such as {@code venue} or {@code follow-up}; the address of {@code venue} is {@code /api/venues}
 * @param label in French, for titles: {@code Lieux}
 * @param state the record of a subject's state, which tells this kind from others
 */
public record ActionCatalog(String subject, String label, Class<?> state, List<Action<?>> actions) {

    /** The plural in its address. */
    public String plural() {
        return subject + "s";
    }
}
