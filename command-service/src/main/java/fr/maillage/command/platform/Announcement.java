package fr.maillage.command.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at start what must not be forgotten until identities land: one account writes everything, and who can reach it. */
@Component
class Announcement {

    private static final Logger LOGGER = LoggerFactory.getLogger(Announcement.class);

    private final Environment settings;

    Announcement(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() throws UnknownHostException {
        var address = settings.getProperty("server.address", "0.0.0.0");
        var sentence =
                "Actions sur http://{}:{} (supervision : {}). Compte de développement « {} » : auteur de tout ce qui est posté, sans mot de passe. {}";
        var loopback = InetAddress.getByName(address).isLoopbackAddress();
        LOGGER.atLevel(loopback ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.WARN)
                .log(
                        sentence,
                        address,
                        settings.getProperty("local.server.port"),
                        settings.getProperty("local.management.port"),
                        settings.getProperty("maillage.account"),
                        loopback
                                ? "Boucle locale seulement."
                                : "ATTENTION : joignable au-delà de cette machine ou de ce conteneur.");
    }
}
