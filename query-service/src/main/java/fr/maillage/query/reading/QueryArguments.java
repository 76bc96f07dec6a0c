package fr.maillage.query.reading;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.security.Framed;
import fr.maillage.territory.Territories;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The interceptor that reads the query arguments of a controller before anything is done. Everything wrong with them is
 * reported at once. On the API, and in frames on other sites, whose addresses are written by hand, so is every
 * parameter that the controller does not know.
 */
public final class QueryArguments implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Map<Class<?>, QueryArgument<?>> questions;
    private final Territories territories;

    public QueryArguments(List<QueryArgument<?>> questions, Territories territories) {
        this.questions = questions.stream().collect(toUnmodifiableMap(QueryArgument::type, one -> one));
        this.territories = territories;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var asked = new Parameters(request.getParameterMap(), territories);
            for (var argument : method.getMethod().getParameters()) {
                var question = questions.get(argument.getType());
                if (question != null) {
                    request.setAttribute(
                            argument.getType().getName(), question.read().apply(asked));
                }
            }
            if (method.getBeanType().isAnnotationPresent(RestController.class)) {
                asked.refuseAllBut(names(method).collect(toUnmodifiableSet()));
            } else if (Framed.isAskedFor(request)) {
                asked.refuseAllBut(Stream.concat(names(method), Stream.of(Language.PARAMETER))
                        .collect(toUnmodifiableSet()));
            }
            asked.check();
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return questions.containsKey(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var name = parameter.getParameterType().getName();
        return Objects.requireNonNull(request.getAttribute(name, RequestAttributes.SCOPE_REQUEST), name);
    }

    private Stream<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters()).flatMap(this::names);
    }

    private Stream<String> names(Parameter argument) {
        var question = questions.get(argument.getType());
        if (question != null) {
            return question.parameters().stream().map(QueryParameter::name);
        }
        if (argument.getType() == ReadPoint.class) {
            return Stream.of("at");
        }
        var named = argument.getAnnotation(RequestParam.class);
        return named == null ? Stream.empty() : Stream.of(named.value().isEmpty() ? argument.getName() : named.value());
    }
}
