package fr.maillage.command.venue;

import fr.maillage.command.action.ContactBody;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Choices;
import fr.maillage.command.values.Ground;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.OpeningHours;
import fr.maillage.command.values.ValueReason;
import fr.maillage.command.values.WebAddress;
import fr.maillage.command.values.Wording;
import fr.maillage.command.venue.VenueBodies.CoordinatesBody;
import fr.maillage.command.venue.VenueBodies.Describing;
import fr.maillage.command.venue.VenueBodies.LabelBody;
import fr.maillage.command.venue.VenueBodies.LocationFields;
import fr.maillage.command.venue.VenueBodies.OfferBody;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.VenueProfile;
import fr.maillage.hours.HoursText;
import fr.maillage.standard.NationalRemark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Strict reader of the parts of a venue in a body: it finds every error and guesses nothing. */
final class VenueReader {

    /** In characters, as the standard allows. */
    private static final int SUMMARY = 280;
    /** In characters. */
    private static final int PRESENTATION = 20_000;

    private static final OfferBody NOTHING_OFFERED =
            new OfferBody(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final Locality locality;

    VenueReader(Locality locality) {
        this.locality = locality;
    }

    VenueProfile profile(Describing body, ValidationErrors errors) {
        var profile = new VenueProfile(
                errors.required(
                        "name", body.name(), VenueReason.NAME_MISSING, text -> Wording.line(text, Wording.LINE)),
                errors.each("typologies", body.typologies(), Choices.TYPOLOGIES::check),
                ContactBody.read("contact", body.contact(), errors),
                errors.optional("summary", body.summary(), text -> Wording.prose(text, SUMMARY)),
                errors.optional("presentation", body.presentation(), text -> Wording.prose(text, PRESENTATION)),
                errors.each("itinerancy", body.itinerancy(), Choices.ITINERANCY::check),
                errors.optional("parent", body.parent(), text -> Wording.line(text, Wording.LINE)),
                errors.optional("accessibility", body.accessibility(), WebAddress::check),
                errors.optional("booking", body.booking(), WebAddress::check),
                errors.optional("origin", body.origin(), text -> Wording.line(text, Wording.LINE)));
        NationalRemark.ofContact(
                        profile.accessibility(),
                        profile.booking(),
                        profile.contact().phone())
                .forEach(remark -> warn("", remark, errors));
        return profile;
    }

    private static void warn(String path, NationalRemark remark, ValidationErrors errors) {
        errors.warn(path + remark.field(), ValueReason.of(remark));
    }

    Place place(LocationFields body, ValidationErrors errors) {
        var address = errors.required(
                "address", body.address(), VenueReason.ADDRESS_MISSING, text -> Wording.line(text, Wording.LINE));
        var complement = errors.optional(
                "addressComplement", body.addressComplement(), text -> Wording.line(text, Wording.LINE));
        var code = errors.required("communeCode", body.communeCode(), VenueReason.COMMUNE_MISSING, locality::code);
        var postcode = errors.required(
                "postcode", body.postcode(), VenueReason.POSTCODE_MISSING, text -> locality.postcode(text, code));
        NationalRemark.ofAddress(address).ifPresent(remark -> warn("", remark, errors));
        return new Place(address, complement, postcode, code, coordinates(body.coordinates(), errors));
    }

    @Nullable Hours hours(@Nullable String given, ValidationErrors errors) {
        var hours = errors.optional("hours", given, OpeningHours::check);
        if (hours != null) {
            HoursText.read(hours.raw())
                    .told()
                    .ifPresent(told -> warn("", NationalRemark.ofHours(hours.raw(), told), errors));
        }
        return hours;
    }

    /** @param path before the name of each field: {@code offer.}, or empty where the body is the offer */
    Offer offer(String path, @Nullable OfferBody given, ValidationErrors errors) {
        var body = given == null ? NOTHING_OFFERED : given;
        var offer = new Offer(
                errors.each(path + "services", body.services(), Choices.SERVICES::check),
                errors.each(path + "audiences", body.audiences(), Choices.AUDIENCES::check),
                errors.each(path + "specialCare", body.specialCare(), Choices.SPECIAL_CARE::check),
                errors.each(path + "fees", body.fees(), Choices.FEES::check),
                errors.each(path + "accessModes", body.accessModes(), Choices.ACCESS_MODES::check),
                errors.each(
                        path + "accompanimentModes", body.accompanimentModes(), Choices.ACCOMPANIMENT_MODES::check));
        NationalRemark.ofServices(offer.services()).ifPresent(remark -> warn(path, remark, errors));
        return offer;
    }

    List<Label> labels(List<LabelBody> given, ValidationErrors errors) {
        var labels = new ArrayList<Label>(given.size());
        for (var place = 0; place < given.size(); place++) {
            labels.add(label("labels[" + place + "].", given.get(place), errors));
        }
        return labels.stream().distinct().toList();
    }

    Label label(String path, LabelBody body, ValidationErrors errors) {
        var label = label(path, body, VenueReader::labelName, errors);
        if (label.kind() == Label.Kind.QUALIFICATION) {
            NationalRemark.ofQualification(label.name()).ifPresent(remark -> warn(path, remark, errors));
        }
        return label;
    }

    /** A label that may have been recorded under any kind. */
    Label recordedLabel(LabelBody body, ValidationErrors errors) {
        return label(
                "", body, (kind, name) -> kind == Label.Kind.OTHER ? otherName(name) : labelName(kind, name), errors);
    }

    private static Label label(
            String path,
            LabelBody body,
            BiFunction<Label.Kind, String, Checked<String>> check,
            ValidationErrors errors) {
        var kind = body.kind();
        if (kind == null) {
            errors.missing(path + "kind", VenueReason.LABEL_KIND_MISSING);
        }
        // Without a kind, only the check that holds for all labels is possible.
        var name = errors.required(
                path + "name",
                body.name(),
                VenueReason.LABEL_NAME_MISSING,
                text -> kind == null ? otherName(text) : check.apply(kind, text));
        return new Label(kind == null ? Label.Kind.OTHER : kind, name);
    }

    private static Checked<String> labelName(Label.Kind kind, String text) {
        return switch (kind) {
            case PROGRAMME -> Choices.PROGRAMMES.check(text);
            case QUALIFICATION -> Choices.QUALIFICATIONS.check(text);
            case OTHER ->
                StandardLabel.meant(text)
                        .map(meant -> Checked.<String>wrong(VenueReason.LABEL_KIND, meant.name(), meant.kind()))
                        .orElseGet(() -> otherName(text));
        };
    }

    private static Checked<String> otherName(String text) {
        return Wording.line(text, Wording.LINE);
    }

    private static @Nullable Coordinates coordinates(@Nullable CoordinatesBody body, ValidationErrors errors) {
        if (body == null) {
            return null;
        }
        var latitude = body.latitude();
        var longitude = body.longitude();
        if (latitude == null) {
            errors.missing("coordinates.latitude", VenueReason.LATITUDE_MISSING);
        }
        if (longitude == null) {
            errors.missing("coordinates.longitude", VenueReason.LONGITUDE_MISSING);
        }
        if (latitude == null || longitude == null) {
            return null;
        }
        var checked = Ground.check(latitude, longitude);
        var violation = checked.violation();
        if (violation != null) {
            errors.wrong("coordinates", violation);
        }
        return checked.value();
    }
}
