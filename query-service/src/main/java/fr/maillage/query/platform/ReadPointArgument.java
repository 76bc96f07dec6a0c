package fr.maillage.query.platform;

import fr.maillage.access.Identity;
import fr.maillage.access.OwnHeader;
import fr.maillage.query.Problem;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The resolver that gives a controller the {@link ReadPoint} of its request, or its {@link Reader} alone. The answer to
 * a read point names its position by itself.
 */
final class ReadPointArgument implements HandlerMethodArgumentResolver {

    private static final String POSITION = "Maillage-Position";
    private static final String STRUCTURE = "Maillage-Structure";
    private static final List<String> DIFFERS_BY = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, STRUCTURE);
    private static final String MIN_POSITION = "Maillage-Min-Position";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ReadPoint.class || parameter.getParameterType() == Reader.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var errors = new ArrayList<Problem.Field>();
        var sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var at = at(request.getParameter("at"), errors);
        var minPosition = minPosition(OwnHeader.of(sent, MIN_POSITION), errors);
        var named = structure(OwnHeader.of(sent, STRUCTURE), errors);
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors);
        }
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        for (var differs : DIFFERS_BY) {
            response.addHeader(HttpHeaders.VARY, differs);
        }
        var reader = reader(named);
        return parameter.getParameterType() == Reader.class
                ? reader
                : new ReadPoint(
                        at, minPosition, reader, reached -> response.setHeader(POSITION, Long.toString(reached)));
    }

    private static At at(@Nullable String text, List<Problem.Field> errors) {
        try {
            return At.parse(text);
        } catch (IllegalArgumentException malformed) {
            errors.add(new Problem.Field(
                    "at",
                    "at.malformed",
                    "« " + text + " » n’est pas un moment : donnez une date (2026-06-30), une heure de Paris"
                            + " (2026-06-30T14:00), un instant (2026-06-30T12:00:00Z) ou position:12345."));
            return At.NOW;
        }
    }

    /**
     * The reader of the request, with the rights of this request also where it asks for the past.
     *
     * @param named structure asked for; null where none is named
     */
    private static Reader reader(@Nullable UUID named) {
        var caller = Identity.current();
        if (caller.isEmpty()) {
            return Reader.EVERYBODY;
        }
        if (named == null) {
            return caller.get().role().seesAll()
                    ? Reader.ALL
                    : Reader.member(caller.get().structures());
        }
        if (!caller.get().role().seesAll() && !caller.get().structures().contains(named)) {
            throw Problem.forbidden("actor.other", "Vous ne pouvez lire qu’au nom de vos propres structures.");
        }
        return Reader.member(List.of(named));
    }

    private static @Nullable UUID structure(@Nullable String text, List<Problem.Field> errors) {
        try {
            return text == null ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException malformed) {
            errors.add(new Problem.Field(
                    STRUCTURE, "actor.malformed", STRUCTURE + " attend l’identifiant (UUID) d’une structure."));
            return null;
        }
    }

    private static long minPosition(@Nullable String text, List<Problem.Field> errors) {
        try {
            var position = text == null ? 0 : Long.parseLong(text.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException malformed) {
            // Reported below, as for a negative one.
        }
        errors.add(new Problem.Field(
                MIN_POSITION, "min-position.malformed", MIN_POSITION + " attend un nombre entier positif."));
        return 0;
    }
}
