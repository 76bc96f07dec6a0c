package fr.maillage.access;

import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before everything that a service does: what no address looks like is turned away in one form. */
@Configuration(proxyBeanMethods = false)
public class EdgeConfiguration {

    /** Before anybody can ask for anything. */
    @Bean
    static BeanFactoryPostProcessor plainLog() {
        return beans -> {
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
                PlainLog.everywhere(logs);
            }
        };
    }

    @Bean
    FilterRegistrationBean<KnownHosts> knownHosts(
            @Value(KnownHosts.SETTING) List<String> names, ObjectProvider<Access.Saying> saying) {
        var filter = new FilterRegistrationBean<>(
                new KnownHosts(names, saying.getIfAvailable(() -> Access.Saying.IN_FRENCH)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<MalformedPath> malformedPath(ObjectProvider<Access.Saying> saying) {
        var filter =
                new FilterRegistrationBean<>(new MalformedPath(saying.getIfAvailable(() -> Access.Saying.IN_FRENCH)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** What Tomcat turns away by itself must not be answered with a page of its own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorErrors() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ConnectorErrors.class.getName());
            }
        });
    }
}
