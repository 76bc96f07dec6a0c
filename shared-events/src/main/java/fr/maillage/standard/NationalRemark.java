package fr.maillage.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the national readers do not take as it is said of a venue, and what is exported instead: see {@link NationalReader}.
 *
 * @param column of the {@link NationalStandard}
 * @param field the same in what members send, such as {@code contact.phone}
 * @param value as it is said; empty where nothing is
 * @param exported what is written instead; null where it is left out
 */
public record NationalRemark(
        Kind kind,
        String column,
        String field,
        String value,
        @Nullable String exported) {

    /** What is not taken. */
    public enum Kind {
        LINK,
        ADDRESS,
        PHONE,
        LABEL,
        /** What readers judge otherwise, or not at all. */
        HOURS,
        /** Without services a venue is taken for one that receives nobody. */
        SERVICES;

        /** A stable code, such as {@code standard.link}. */
        public String code() {
            return "standard." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String LIBRARY = "la bibliothèque nationale des lieux de médiation numérique (version 2.3.0)";

    private static final String EVALUATOR = "l'évaluateur d'horaires de la carte nationale (opening_hours)";

    /** All that there is to say of a venue but its hours, by what of it they may refuse. */
    public static List<NationalRemark> of(
            String address,
            @Nullable String accessibility,
            @Nullable String booking,
            @Nullable String phone,
            List<String> services,
            List<String> qualifications) {
        return Stream.of(
                        ofAddress(address).stream(),
                        ofContact(accessibility, booking, phone).stream(),
                        ofServices(services).stream(),
                        qualifications.stream().flatMap(name -> ofQualification(name).stream()))
                .flatMap(remarks -> remarks)
                .toList();
    }

    /** What there is to say of how a venue is reached. */
    public static List<NationalRemark> ofContact(
            @Nullable String accessibility, @Nullable String booking, @Nullable String phone) {
        return Stream.of(
                        unlike(Kind.LINK, "fiche_acces_libre", "accessibility", accessibility, NationalReader::link),
                        unlike(Kind.LINK, "prise_rdv", "booking", booking, NationalReader::link),
                        unlike(Kind.PHONE, "telephone", "contact.phone", phone, NationalReader::phone))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What there is to say of number and street. */
    public static Optional<NationalRemark> ofAddress(String address) {
        return unlike(Kind.ADDRESS, "adresse", "address", address, NationalReader::address);
    }

    /** What there is to say of the services that are offered. */
    public static Optional<NationalRemark> ofServices(List<String> services) {
        return services.isEmpty()
                ? Optional.of(new NationalRemark(Kind.SERVICES, "services", "services", "", null))
                : Optional.empty();
    }

    /** What there is to say of a label of {@link NationalStandard#QUALIFICATIONS}. */
    public static Optional<NationalRemark> ofQualification(String name) {
        return name.equals(NationalReader.ETAPES_NUMERIQUES)
                ? Optional.of(new NationalRemark(Kind.LABEL, "formations_labels", "name", name, name))
                : Optional.empty();
    }

    /**
     * What there is to say of opening hours that are not exported as they are said.
     *
     * @param told the text that is exported, which says something else to those who judge it
     */
    public static NationalRemark ofHours(String said, String told) {
        return new NationalRemark(Kind.HOURS, "horaires", "hours", said, told);
    }

    /** In French: who does not take it, and what is exported. */
    public String message() {
        return switch (kind) {
            case LINK, ADDRESS ->
                "« " + value + " » n'est pas lu par " + LIBRARY + ", et sera exporté "
                        + (exported == null ? without() : "« " + exported + " ».");
            case PHONE ->
                "Le numéro " + value + " n'est pas lu par " + LIBRARY
                        + ", ou pas admis par le schéma : il ne sera pas exporté.";
            case LABEL ->
                "Aucune graphie de « " + value + " » ne convient à la fois au schéma 1.0.2 et à " + LIBRARY
                        + " : il sera exporté parmi les autres labels.";
            case HOURS ->
                "Les horaires « " + value + " » ne sont pas jugés comme ici par " + EVALUATOR
                        + ", et seront exportés « " + exported + " ».";
            case SERVICES ->
                "Sans service, le lieu devient « Ce lieu n'accueille pas de public » pour " + LIBRARY
                        + ", qui ne lit alors ni publics, ni prise en charge, ni frais, ni itinérance, ni"
                        + " accompagnement.";
        };
    }

    private String without() {
        return kind == Kind.LINK ? "sans ce lien." : "avec le nom de la commune seul.";
    }

    private static Optional<NationalRemark> unlike(
            Kind kind,
            String column,
            String field,
            @Nullable String value,
            Function<String, Optional<String>> exported) {
        return Optional.ofNullable(value)
                .filter(said -> !exported.apply(said).equals(Optional.of(said)))
                .map(said -> new NationalRemark(
                        kind, column, field, said, exported.apply(said).orElse(null)));
    }
}
