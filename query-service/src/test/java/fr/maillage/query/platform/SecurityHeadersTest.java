package fr.maillage.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.web.map.BaseMap;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

    @Test
    void whoever_came_by_tls_is_told_to_come_so_again_and_nobody_else() throws Exception {
        assertThat(hsts(true)).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(hsts(false)).isNull();
    }

    private static @Nullable String hsts(boolean secure) throws Exception {
        var request = new MockHttpServletRequest("GET", "/lieux");
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        new SecurityHeaders(URI.create("https://issuer.example"), new BaseMap("", ""))
                .doFilter(request, response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }
}
