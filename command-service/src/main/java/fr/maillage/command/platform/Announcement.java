package fr.maillage.command.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The announcement at start: where actions are taken, and which issuer of accounts is trusted. */
@Component
class Announcement {

    private static final Logger LOGGER = LoggerFactory.getLogger(Announcement.class);

    private final Environment settings;

    Announcement(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        LOGGER.info(
                "Actions sur http://{}:{} (supervision : {}), pour les comptes de {} et les clés.",
                settings.getProperty("server.address", "0.0.0.0"),
                settings.getProperty("local.server.port"),
                settings.getProperty("local.management.port"),
                settings.getProperty("maillage.identity.issuer"));
    }
}
