package fr.maillage.query.platform;

import fr.maillage.query.kind.KindFigures;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description of the API for other systems ({@code /v3/api-docs}), made from the code that serves it. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final String LICENSE = "EUPL-1.2";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Maillage : lire le réseau")
                        .version("1")
                        .description(
                                "Le réseau de médiation numérique, tel qu'il est ou tel qu'il était : listes, fiches,"
                                        + " activité en direct, journal, comparaisons, exports. Rien n'y est écrit.")
                        .license(new License().name(LICENSE).identifier(LICENSE)))
                .components(new Components()
                        .addSecuritySchemes(
                                ApiAnswers.BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("La clé d'un outil (mk_…) ou le jeton d'une personne.")));
    }

    @Bean
    OperationCustomizer apiQuestions() {
        return new ApiQuestions(ReadingConfiguration.QUESTIONS);
    }

    @Bean
    ApiAnswers apiAnswers() {
        return new ApiAnswers();
    }

    @Bean
    ModelConverter figuresOfKinds(List<KindFigures<?>> kinds) {
        return new FiguresOfKinds(kinds);
    }

    @Bean
    ModelConverter recordProperties() {
        return new RecordProperties();
    }
}
