package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedPostgres;
import java.util.Optional;

/** Does one thing with the accounts of a folder, whether Maillage runs from it or not. */
record IssuerCommand(Options options) {

    /** @return the exit code */
    int run() throws InterruptedException {
        var running = Register.read(options.data()).filter(Register::ready).filter(IssuerCommand::isAlive);
        return running.isPresent() ? beside(running.get()) : alone();
    }

    private static boolean isAlive(Register register) {
        return register.processes().values().stream()
                .anyMatch(part -> part.find().isPresent());
    }

    private int beside(Register running) throws InterruptedException {
        return ask(DataFolder.runningIn(options.data()), running.postgresPort());
    }

    /** The database alone is started, and stopped again. */
    private int alone() throws InterruptedException {
        try (var folder = DataFolder.open(options.data())) {
            folder.clearLeftovers();
            var ports = Ports.random();
            try (var database = new EmbeddedPostgres(folder.postgres(), ports.postgres(), folder.programs())) {
                new Servers.Postgres(database, new Databases(database, folder.secrets())).start();
                return ask(folder, ports.postgres());
            }
        }
    }

    private int ask(DataFolder folder, int postgresPort) throws InterruptedException {
        var database = new EmbeddedPostgres(folder.postgres(), postgresPort, folder.programs());
        var services =
                new Services(folder, Ports.random(), new Databases(database, folder.secrets()), Optional.empty());
        return services.issuer("").run(options.command());
    }
}
