package fr.maillage.query.web;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Language;
import fr.maillage.query.web.map.BaseMap;
import fr.maillage.query.web.map.MapPainter;
import fr.maillage.query.web.map.Outlines;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans that write pages: texts, maps and language. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** The bean has the name by which Spring looks it up. */
    @Bean
    MessageSource messageSource() {
        return new PageBundles();
    }

    @Bean
    Texts texts(MessageSource bundles) {
        return new Texts(bundles, Language::current);
    }

    @Bean
    Outlines outlines() {
        return Outlines.load();
    }

    @Bean
    BaseMap baseMap(
            @Value("${maillage.base-map.tiles}") String tiles, @Value("${maillage.base-map.credit}") String credit) {
        return new BaseMap(tiles, credit);
    }

    @Bean
    MapPainter mapPainter(Outlines outlines, Gazetteer gazetteer) {
        return new MapPainter(outlines, code -> gazetteer.name(new Territory(Scale.DEPARTEMENT, code)));
    }

    /** The bean has the name by which Spring looks it up. */
    @Bean
    SpokenLanguage localeResolver() {
        return new SpokenLanguage();
    }

    @Bean
    WebMvcConfigurer beforeEachPage(SpokenLanguage language, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(language);
                interceptors.addInterceptor(new PresentRedirect(clock));
            }
        };
    }
}
