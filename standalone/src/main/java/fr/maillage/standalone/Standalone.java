package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.standalone.demo.Demo;
import fr.maillage.standalone.demo.DemoAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one command: starts Maillage on this machine, says where to look, keeps it running, and stops it on Ctrl-C. */
public final class Standalone {

    private final Options options;
    private final DataFolder folder;
    private final Ports ports;
    private final EmbeddedPostgres database;
    private final Services services;
    private final Part postgres;
    private final Part kafka;
    private final List<Service> serving;
    private final List<Service> logIn;
    private final List<Service> served;
    private final @Nullable DemoAccess demo;
    private final Supervisor supervisor = new Supervisor(this::register);
    private volatile boolean ready;

    private Standalone(Options options, DataFolder folder, Ports ports) {
        this.options = options;
        this.folder = folder;
        this.ports = ports;
        database = new EmbeddedPostgres(folder.postgres(), ports.postgres(), folder.programs());
        var databases = new Databases(database, folder.secrets());
        postgres = new Servers.Postgres(database, databases);
        kafka = Servers.Kafka.in(folder, ports);
        var accounts = folder.secrets().file("demo-accounts.json");
        demo = options.demo() ? DemoAccess.in(accounts) : null;
        services = new Services(folder, ports, databases, options.issuer());
        logIn = options.issuer().isPresent()
                ? List.of()
                : List.of(services.issuer(demo == null ? "" : accounts.toString()));
        serving = List.of(services.commands(), services.queries());
        served = Stream.concat(serving.stream(), logIn.stream()).toList();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var options = Options.parse(arguments);
            if (options.help()) {
                Console.say("help");
            } else if (options.command().isEmpty()) {
                new Standalone(options, DataFolder.open(options.data()), options.ports()).run();
            } else {
                System.exit(new IssuerCommand(options).run());
            }
        } catch (RuntimeException refused) {
            Console.say("refused", Refused.reason(refused));
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        Console.say("starting", folder.path());
        folder.clearLeftovers();
        database.stop();
        refuseTakenPorts();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        if (options.tied()) {
            stopWithParent();
        }
        try {
            start();
        } catch (RuntimeException e) {
            if (!supervisor.isStopping()) {
                throw e;
            }
        }
        new CountDownLatch(1).await();
    }

    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    private void start() {
        var begun = Instant.now();
        var first = folder.isNew();
        supervisor.start(postgres, kafka);
        supervisor.start(serving.toArray(Part[]::new));
        if (!logIn.isEmpty()) {
            // A small machine compiles two at once, not three: who looks at a first page is not logging in yet.
            Console.say("pages.ready", secondsSince(begun), Register.http(ports.pages()), Register.http(ports.posts()));
            supervisor.start(logIn.toArray(Part[]::new));
        }
        supervisor.keep(parts().toList());
        options.hubKey().ifPresent(this::writeHubKey);
        ready = true;
        register();
        sayWhereToLook(secondsSince(begun));
        if (demo != null) {
            enter(demo);
        } else if (first && options.issuer().isEmpty()) {
            Console.say("first.account", folder.path());
        }
        supervisor.work(this::rememberStarts);
    }

    private void writeHubKey(Path file) {
        new FirstKeys(database).in(file, null, options.territories(), "hub");
        Console.say("hub.key", file.toAbsolutePath());
    }

    private void enter(DemoAccess access) {
        var keys = new FirstKeys(database);
        var secrets = folder.secrets();
        var hub = keys.in(secrets.file("demo-hub-key"), null, List.of(DemoAccess.TERRITORY), "demo");
        var structure = keys.in(secrets.file("demo-structure-key"), DemoAccess.STRUCTURE, List.of(), "demo");
        access.tell(
                folder.path().resolve("demo-access.json"),
                Register.http(ports.pages()),
                Register.http(ports.posts()),
                hub,
                structure,
                options.issuer().isEmpty());
        new Demo(
                        folder.path().resolve("demo"),
                        URI.create(Register.http(ports.posts())),
                        database.dataSource(Databases.LOG),
                        hub)
                .post();
    }

    private void rememberStarts() {
        try {
            for (var service : served) {
                service.remember();
            }
        } catch (IOException | RuntimeException slowerNextTime) {
            if (!supervisor.isStopping()) {
                Console.say("start.not.remembered", slowerNextTime);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseTakenPorts() {
        var taken = ports.taken();
        if (!taken.isEmpty()) {
            var list = taken.stream().map(Object::toString).collect(Collectors.joining(", "));
            throw new Refused("ports.taken", list);
        }
    }

    private static double secondsSince(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    private void sayWhereToLook(double seconds) {
        Console.say(
                "ready",
                seconds,
                Register.http(ports.pages()),
                Register.http(ports.posts()),
                folder.path(),
                services.issuerUrl());
    }

    private Stream<Part> parts() {
        return Stream.concat(Stream.of(postgres, kafka), served.stream());
    }

    /** Writes down what runs now. */
    private synchronized void register() {
        var processes = parts().filter(Part::isAlive)
                .flatMap(part ->
                        Register.Running.of(part.pid()).stream().map(running -> Map.entry(part.name(), running)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Register.of(ports, services.issuerUrl(), folder, ready, processes).write(folder.path());
    }

    /** Those who take posts and show them first, then the stream, then the truth. */
    private void stop() {
        Console.say("stopping");
        supervisor.stop(served.toArray(Part[]::new));
        supervisor.stop(kafka);
        supervisor.stop(postgres);
        Register.remove(folder.path());
        folder.close();
        Console.say("stopped");
    }
}
