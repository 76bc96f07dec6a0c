package fr.maillage.command.venue;

import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.hours.HoursText;
import fr.maillage.standard.NationalReader;
import fr.maillage.standard.NationalStandard;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a venue's record, one after the other: the contents that an export, made at any time, may hold.
 *
 * @param versions in their order, never empty
 */
public record VenueVersions(List<Version> versions) {

    /** The days of closure that an export adds to the hours, as the standard has no column for them. */
    private static final Pattern PAUSE = Pattern.compile(
            "(?:^|; )\\d{4} [A-Z][a-z]{2} \\d{2}(?:\\+|-\\d{4} [A-Z][a-z]{2} \\d{2})? off(?:; \\d{4}\\+ off)?$");

    /** The fields that an export writes in the national readers' own spelling, or leaves out. */
    private static final Map<VenueField, Function<String, Optional<String>>> RESPELLED = Map.of(
            VenueField.PHONE, NationalReader::phone,
            VenueField.ADDRESS, NationalReader::address,
            VenueField.ACCESSIBILITY, NationalReader::link,
            VenueField.BOOKING, NationalReader::link);

    private static final Pattern BAR = Pattern.compile(NationalStandard.LIST_SEPARATOR, Pattern.LITERAL);

    /** @param on the day that an export of this version bears: that of the last change or confirmation */
    record Version(LocalDate on, VenueContent content) {}

    /** @param events all events of one venue, in their order */
    public static VenueVersions of(List<RecordedEvent> events) {
        var versions = new ArrayList<Version>(events.size());
        Venue venue = null;
        var on = LocalDate.MIN;
        for (var recorded : events) {
            var event = (VenueEvent) recorded.event();
            venue = Venue.evolve(venue, event);
            var day = day(event, Paris.dayOf(recorded.recordedAt()));
            on = day.isAfter(on) ? day : on;
            versions.add(new Version(on, venue.content()));
        }
        return new VenueVersions(List.copyOf(versions));
    }

    private static LocalDate day(VenueEvent event, LocalDate recorded) {
        var source = SourceStatement.sourceOf(event);
        var said = source != null ? source.saidOn() : event instanceof VenueConfirmed it ? it.on() : recorded;
        return said.isAfter(recorded) ? recorded : said;
    }

    /** The day of the last change or confirmation. */
    public LocalDate on() {
        return versions.getLast().on();
    }

    /**
     * The contents that an export of this day may hold, and those of the record since. The last one is the present
     * content.
     */
    public List<VenueContent> since(LocalDate day) {
        // A day is not more precise: a version of earlier on the same day may be the one that was exported.
        var on = day.isBefore(on()) ? day : on();
        var first = versions.stream()
                .filter(version -> version.on().equals(on))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.on().isBefore(on))
                        .reduce((one, next) -> next))
                .orElse(versions.getFirst());
        return versions.stream()
                .skip(versions.indexOf(first))
                .map(Version::content)
                .distinct()
                .toList();
    }

    /**
     * The content that a row of an export states, without the changes that the export itself had to make: hours that
     * were rewritten or got a closure added, values that the standard's readers do not take as they are, a label in
     * another column.
     */
    public static VenueContent recovered(VenueContent sent, List<VenueContent> versions) {
        var said = new EnumMap<>(VenueFields.of(sent).values());
        RESPELLED.forEach((field, exported) ->
                said.compute(field, (same, value) -> respelled(field, exported, (String) value, versions)));
        said.compute(VenueField.HOURS, (field, hours) -> hours((Hours) hours, versions));
        var labels = labels(sent.labels(), versions);
        var now = versions.getLast();
        said.put(VenueField.LABELS, labels);
        said.put(
                VenueField.GRANTED_LABELS,
                labels.stream()
                        .filter(label -> now.labels().contains(label)
                                ? now.granted().contains(label)
                                : sent.granted().contains(label))
                        .toList());
        return new VenueFields(said).content();
    }

    /** The known value that is exported as the one sent, or by being left out; the one sent where there is none. */
    private static @Nullable String respelled(
            VenueField field,
            Function<String, Optional<String>> exported,
            @Nullable String sent,
            List<VenueContent> versions) {
        return versions.stream()
                .map(version -> (String) VenueFields.of(version).get(field))
                .filter(known ->
                        known != null && Objects.equals(exported.apply(known).orElse(null), sent))
                .findFirst()
                .orElse(sent);
    }

    /**
     * The labels that are meant. A label is recognised by its name, in any column, and also where it has a bar: see
     * {@link #written}.
     */
    private static List<Label> labels(List<Label> sent, List<VenueContent> versions) {
        var names = sent.stream().map(Label::name).toList();
        var known = versions.stream()
                .flatMap(version -> version.labels().stream())
                .distinct()
                .filter(label -> written(label).anyMatch(names::containsAll))
                .toList();
        var read = known.stream()
                .flatMap(label -> written(label).filter(names::containsAll).flatMap(List::stream))
                .toList();
        return Stream.concat(known.stream(), sent.stream().filter(label -> !read.contains(label.name())))
                .toList();
    }

    /** The forms in which exports write a label, and those of before, when a bar in it parted it. */
    private static Stream<List<String>> written(Label label) {
        return Stream.of(
                List.of(NationalStandard.inList(label.name())),
                BAR.splitAsStream(label.name())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static @Nullable Hours hours(@Nullable Hours sent, List<VenueContent> versions) {
        if (sent == null) {
            return null;
        }
        var open = PAUSE.matcher(sent.raw()).replaceFirst("");
        return Stream.of(sent.raw(), open)
                .flatMap(text -> versions.stream()
                        .map(VenueContent::hours)
                        .filter(hours -> hours != null && exported(hours).anyMatch(text::equals)))
                .findFirst()
                .orElseGet(() -> open.isEmpty() || open.equals(HoursText.NOT_TOLD)
                        ? null
                        : open.equals(sent.raw()) ? sent : HoursText.read(open).recorded());
    }

    /** The forms in which exports write the hours, and wrote them before. */
    private static Stream<String> exported(Hours hours) {
        return Stream.of(
                        hours.raw(),
                        hours.normalized(),
                        HoursText.again(hours).normalized(),
                        HoursText.read(hours.raw()).forReaders())
                .filter(Objects::nonNull);
    }
}
