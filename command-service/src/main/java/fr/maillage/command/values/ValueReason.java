package fr.maillage.command.values;

import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.privacy.PersonalTrace;
import fr.maillage.standard.NationalRemark;

/** The reasons for which a value is refused or remarked on. */
public enum ValueReason implements Reason {
    ACCESS_MODE_UNKNOWN("access-mode.unknown"),
    ACCOMPANIMENT_MODE_UNKNOWN("accompaniment-mode.unknown"),
    ALSO_POSTCODE("commune.former#postcode"),
    AUDIENCE_UNKNOWN("audience.unknown"),
    BECAME("commune.became"),
    BECAME_ON("commune.became#on"),
    CHOICE_MEANT("choice#meant"),
    CHOICE_SEE_API("choice#api"),
    CHOICE_SEE_STANDARD("choice#standard"),
    CHOICE_VALUES("choice#values"),
    COMMUNE_FORMER("commune.former"),
    COMMUNE_MALFORMED("commune.malformed"),
    COMMUNE_UNKNOWN("commune.unknown"),
    COORDINATES_OUTSIDE("coordinates.outside"),
    COORDINATES_SWAPPED("coordinates.swapped"),
    EMAIL_MALFORMED("email.malformed"),
    FEE_UNKNOWN("fee.unknown"),
    HOURS_UNREADABLE("hours.unreadable"),
    IS_POSTCODE("commune.unknown#postcode"),
    ITINERANCY_UNKNOWN("itinerancy.unknown"),
    PERSONAL_EMAIL("personal.email"),
    PERSONAL_MOBILE("personal.mobile"),
    PERSONAL_NUMBER("personal.number"),
    PHONE_MALFORMED("phone.malformed"),
    PIVOT_CHECKSUM("pivot.checksum"),
    PIVOT_MALFORMED("pivot.malformed"),
    POSTCODE_MALFORMED("postcode.malformed"),
    POSTCODE_MISMATCH("postcode.mismatch"),
    PROGRAMME_UNKNOWN("programme.unknown"),
    QUALIFICATION_UNKNOWN("qualification.unknown"),
    SERVICE_UNKNOWN("service.unknown"),
    SPECIAL_CARE_UNKNOWN("special-care.unknown"),
    STANDARD_ADDRESS("standard.address"),
    STANDARD_ADDRESS_LEFT_OUT("standard.address#left-out"),
    STANDARD_HOURS("standard.hours"),
    STANDARD_LABEL("standard.label"),
    STANDARD_LINK("standard.link"),
    STANDARD_LINK_LEFT_OUT("standard.link#left-out"),
    STANDARD_PHONE("standard.phone"),
    STANDARD_SERVICES("standard.services"),
    TERRITORY_FORMER("territory.former"),
    TERRITORY_UNKNOWN("territory.unknown"),
    TEXT_LINES("text.lines"),
    TEXT_LONG("text.long"),
    TEXT_UNREADABLE("text.unreadable"),
    THEME_UNKNOWN("theme.unknown"),
    TYPOLOGY_UNKNOWN("typology.unknown"),
    URL_MALFORMED("url.malformed");

    private final String key;

    ValueReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** The warning of a trace of a person. */
    public static Reason of(PersonalTrace trace) {
        return switch (trace) {
            case EMAIL -> PERSONAL_EMAIL;
            case MOBILE -> PERSONAL_MOBILE;
            case NUMBER -> PERSONAL_NUMBER;
        };
    }

    /** The warning that other readers do not accept a value: who does not, and what is exported. */
    public static Message of(NationalRemark remark) {
        var exported = remark.exported();
        var reason =
                switch (remark.kind()) {
                    case LINK -> exported == null ? STANDARD_LINK_LEFT_OUT : STANDARD_LINK;
                    case ADDRESS -> exported == null ? STANDARD_ADDRESS_LEFT_OUT : STANDARD_ADDRESS;
                    case PHONE -> STANDARD_PHONE;
                    case LABEL -> STANDARD_LABEL;
                    case HOURS -> STANDARD_HOURS;
                    case SERVICES -> STANDARD_SERVICES;
                };
        return exported == null ? reason.with(remark.value()) : reason.with(remark.value(), exported);
    }
}
