package fr.maillage.access;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the web server itself turns away, before any of our code is asked: in the same form as everything else. */
public final class ConnectorErrors extends ErrorReportValve {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConnectorErrors.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problem(status).answer(response);
        } catch (IOException gone) {
            LOGGER.debug("nobody is there to be told", gone);
        }
    }

    private static AccessProblem problem(int status) {
        return status >= 500
                ? new AccessProblem(
                        status,
                        "internal",
                        "Erreur interne",
                        "Une erreur est survenue de notre côté. Elle est consignée.")
                : new AccessProblem(
                        status,
                        AccessProblem.MALFORMED.code(),
                        AccessProblem.MALFORMED.title(),
                        AccessProblem.MALFORMED.detail());
    }
}
