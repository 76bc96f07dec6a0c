package fr.maillage.issuer.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Logs in whoever proved a password before and now brings the code of their second factor. */
public final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    private final SecondStep second;

    /** @param contexts where it is kept who is logged in */
    public SecondStepFilter(SecondStep second, SecurityContextRepository contexts) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SecondStepController.CODE));
        this.second = second;
        setSecurityContextRepository(contexts);
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
        setAuthenticationSuccessHandler(new Onwards());
        setAuthenticationFailureHandler(new ForwardAuthenticationFailureHandler(SecondStepController.REFUSED));
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var halfWay = HalfWay.in(request).filter(second::isCurrent).orElseThrow(HalfWayIsOver::new);
        var codes = second.complete(
                halfWay, Objects.requireNonNullElse(request.getParameter("code"), ""), request.getRemoteAddr());
        HalfWay.forget(request);
        RecoveryCodes.toTell(request, codes);
        return halfWay.proven();
    }

    /** On to where the log-in began, or first to the codes that are told once. */
    private static final class Onwards extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication known)
                throws ServletException, IOException {
            if (RecoveryCodes.areToTell(request)) {
                clearAuthenticationAttributes(request);
                getRedirectStrategy().sendRedirect(request, response, SecondStepController.CODES);
            } else {
                super.onAuthenticationSuccess(request, response, known);
            }
        }
    }
}
