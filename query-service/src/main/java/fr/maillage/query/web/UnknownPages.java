package fr.maillage.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The answer to a browser at an unknown address: a page. A tool gets its problem document as usual. */
@Component
class UnknownPages implements HandlerExceptionResolver, Ordered {

    private final PageProblems problems;

    UnknownPages(PageProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var accepted = request.getHeader("Accept");
        return failure instanceof NoResourceFoundException && accepted != null && accepted.contains("text/html")
                ? problems.unknown(request, response)
                : null;
    }
}
