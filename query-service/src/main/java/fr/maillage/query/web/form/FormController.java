package fr.maillage.query.web.form;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.NotYetException;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.security.LoginRedirect;
import fr.maillage.query.web.Done;
import fr.maillage.query.web.PageController;
import fr.maillage.query.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of all form actions: they show the form, and send on what was filled in. */
@PageController
class FormController {

    private static final String ACT = "/agir/{act}";
    private static final String ON = ACT + "/{id}";
    private static final String ON_PART = ON + "/{part}";

    private final FormActions acts;
    private final Forms forms;
    private final FormReader reader;
    private final Commands commands;
    private final Conflicts conflicts;
    private final ReadSessions readings;
    private final NewKey keys;
    private final Texts texts;

    FormController(
            FormActions acts,
            Forms forms,
            FormReader reader,
            Commands commands,
            Conflicts conflicts,
            ReadSessions readings,
            NewKey keys,
            Texts texts) {
        this.conflicts = conflicts;
        this.acts = acts;
        this.forms = forms;
        this.reader = reader;
        this.commands = commands;
        this.readings = readings;
        this.keys = keys;
        this.texts = texts;
    }

    @GetMapping({ACT, ON, ON_PART})
    String ask(
            @PathVariable String act,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable UUID part,
            ReadPoint point,
            HttpServletRequest request,
            Model model) {
        var asked = acts.of(act);
        model.addAttribute("form", readings.at(now(point), reading -> {
            var current = current(reading, asked, id, part);
            return forms.page(reading, asked, id, part, FormValues.of(request).over(current), List.of(), null);
        }));
        return "form";
    }

    private static FormValues current(ReadSession reading, FormAction act, @Nullable UUID id, @Nullable UUID part) {
        return act.known(reading, part == null ? id : part);
    }

    @PostMapping({ACT, ON, ON_PART})
    String act(
            @PathVariable String act,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable UUID part,
            ReadPoint point,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var asked = acts.of(act);
        var given = FormValues.of(request);
        var filled = readings.at(now(point), reading -> reader.read(reading, asked, part == null ? id : part, given));
        var doubted = filled.faults().isEmpty() ? doubted(asked, id, part, given, point) : Optional.<FormPage>empty();
        if (doubted.isPresent()) {
            response.setStatus(422);
            model.addAttribute("form", doubted.get());
            return "form";
        }
        var outcome = filled.faults().isEmpty()
                ? commands.send(
                        asked.command(id, part),
                        filled.body(),
                        given.key().orElseGet(keys::next),
                        filled.structure(),
                        filled.reason())
                : new Outcome.Refused(422, "", filled.faults(), List.of());
        return switch (outcome) {
            case Outcome.Recorded recorded -> {
                var seen = isSeen(point, recorded.position());
                var record = id == null || asked.begins() ? recorded.id() : id;
                next.addFlashAttribute("done", done(asked, record, id, part, words(asked, recorded, seen, point)));
                yield onTo(given, asked.page(record));
            }
            case Outcome.Key made -> {
                var said = texts.of("act." + asked.code() + ".done");
                var form = asked.address(null, null);
                next.addFlashAttribute("done", new Done(said, null, "", form, made.secret()));
                yield onTo(given, asked.page());
            }
            case Outcome.Refused refused -> {
                response.setStatus(refused.status());
                yield again(asked, id, part, given, asked.outcome().named(refused, filled.body()), point, model);
            }
            case Outcome.Unanswered none -> {
                response.setStatus(503);
                var why = new Outcome.Refused(503, texts.of("form.unanswered"), List.of(), List.of());
                yield again(asked, id, part, given, why, point, model);
            }
        };
    }

    /** The form as it was sent, if it has doubtful values and nobody has confirmed them. */
    private Optional<FormPage> doubted(
            FormAction act, @Nullable UUID id, @Nullable UUID part, FormValues given, ReadPoint point) {
        if (given.one(FormValues.ANYWAY) != null) {
            return Optional.empty();
        }
        return readings.at(now(point), reading -> {
            var before = current(reading, act, id, part);
            var persons = Doubts.of(act, given, before);
            var doubts = Stream.concat(persons.stream(), act.doubt().of(given, before, texts).stream())
                    .toList();
            return doubts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(forms.page(reading, act, id, part, given, doubts, "")
                            .doubted(texts.of(persons.isEmpty() ? "act." + act.code() + ".doubted" : "form.doubted")));
        });
    }

    /** A redirect back to the page that the reader came from; else to that of the form action. */
    private static String onTo(FormValues given, String page) {
        var back = given.one(FormValues.BACK);
        return "redirect:" + (back == null ? page : LoginRedirect.back(back));
    }

    /** Shows the form as it was sent, and why it was not recorded. */
    private String again(
            FormAction act,
            @Nullable UUID id,
            @Nullable UUID part,
            FormValues given,
            Outcome.Refused why,
            ReadPoint point,
            Model model) {
        model.addAttribute("form", readings.at(now(point), reading -> {
            var faults = conflicts.of(reading, act, why);
            return forms.page(reading, act, id, part, given, faults, why.message());
        }));
        return "form";
    }

    private Done done(FormAction act, UUID record, @Nullable UUID id, @Nullable UUID part, String words) {
        return new Done(words, act.page(record), texts.of("form.see"), act.address(id, part), null);
    }

    private String words(FormAction act, Outcome.Recorded recorded, boolean seen, ReadPoint point) {
        var said = Stream.of(
                texts.of("act." + act.code() + ".done"),
                recorded.dates() == 0
                        ? ""
                        : readings.at(now(point), reading -> act.outcome().told(reading, recorded)),
                seen ? "" : texts.of("form.soon"));
        return said.filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /**
     * Waits until the new position can be read, so that the person who posted sees it at once; false where that takes
     * too long.
     */
    private boolean isSeen(ReadPoint point, long position) {
        try {
            return readings.at(new ReadPoint(At.NOW, position, point.reader(), reached -> {}), reading -> true);
        } catch (NotYetException late) {
            return false;
        }
    }

    private static ReadPoint now(ReadPoint point) {
        return ReadPoint.of(point.reader(), At.NOW);
    }
}
