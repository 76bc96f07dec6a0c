package fr.maillage.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a value of a venue that the national readers do not accept, with the value exported instead: see
 * {@link NationalReader}.
 *
 * @param column of the {@link NationalStandard}
 * @param field the same in a member's request, such as {@code contact.phone}
 * @param value as it is recorded; empty where there is none
 * @param exported the value written instead; null where it is left out
 */
public record NationalRemark(
        Kind kind,
        String column,
        String field,
        String value,
        @Nullable String exported) {

    /** The kind of value that is not accepted. */
    public enum Kind {
        LINK,
        ADDRESS,
        PHONE,
        LABEL,
        /** Hours that the readers judge differently, or not at all. */
        HOURS,
        /** Without services, the readers take a venue for one that does not receive the public. */
        SERVICES;

        /** A stable code, such as {@code standard.link}. */
        public String code() {
            return "standard." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** All remarks on a venue, except on its hours. The parameters are the values that the readers may refuse. */
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

    /** The remarks on a venue's contact data. */
    public static List<NationalRemark> ofContact(
            @Nullable String accessibility, @Nullable String booking, @Nullable String phone) {
        return Stream.of(
                        unlike(Kind.LINK, "fiche_acces_libre", "accessibility", accessibility, NationalReader::link),
                        unlike(Kind.LINK, "prise_rdv", "booking", booking, NationalReader::link),
                        unlike(Kind.PHONE, "telephone", "contact.phone", phone, NationalReader::phone))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The remark on number and street; empty where they are accepted. */
    public static Optional<NationalRemark> ofAddress(String address) {
        return unlike(Kind.ADDRESS, "adresse", "address", address, NationalReader::address);
    }

    /** The remark on the services; empty where there are some. */
    public static Optional<NationalRemark> ofServices(List<String> services) {
        return services.isEmpty()
                ? Optional.of(new NationalRemark(Kind.SERVICES, "services", "services", "", null))
                : Optional.empty();
    }

    /** The remark on a label of {@link NationalStandard#QUALIFICATIONS}; empty where it is accepted. */
    public static Optional<NationalRemark> ofQualification(String name) {
        return name.equals(NationalReader.ETAPES_NUMERIQUES)
                ? Optional.of(new NationalRemark(Kind.LABEL, "formations_labels", "name", name, name))
                : Optional.empty();
    }

    /**
     * The remark on opening hours that are not exported as they are recorded.
     *
     * @param told the text that is exported, which means something else to the readers that judge it
     */
    public static NationalRemark ofHours(String said, String told) {
        return new NationalRemark(Kind.HOURS, "horaires", "hours", said, told);
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
