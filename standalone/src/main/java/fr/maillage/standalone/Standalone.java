package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.standalone.demo.Demo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one command: starts Maillage on this machine, says where to look, keeps it running, and stops it on Ctrl-C. */
public final class Standalone {

    private final DataFolder folder;
    private final Ports ports;
    private final EmbeddedPostgres database;
    private final Part postgres;
    private final Part kafka;
    private final Service commands;
    private final Service queries;
    private final Supervisor supervisor = new Supervisor(this::register);
    private volatile boolean ready;

    private Standalone(DataFolder folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
        database = new EmbeddedPostgres(folder.postgres(), ports.postgres(), folder.programs());
        postgres = new Servers.Postgres(database);
        var stream = new EmbeddedKafka(folder.kafka(), ports.kafka(), ports.kafkaController());
        kafka = new Servers.Kafka(stream);
        var services = new Services(folder, ports, database, stream);
        commands = services.commands();
        queries = services.queries();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var options = Options.parse(arguments);
            if (options.help()) {
                Console.say("help");
                return;
            }
            new Standalone(DataFolder.open(options.data()), options.ports()).run(options);
        } catch (RuntimeException refused) {
            Console.say("refused", Refused.reason(refused));
            System.exit(1);
        }
    }

    private void run(Options options) throws InterruptedException {
        Console.say("starting", folder.path());
        folder.clearLeftovers();
        database.stop();
        refuseTakenPorts();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        if (options.tied()) {
            stopWithParent();
        }
        try {
            start(options.demo());
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

    private void start(boolean demo) {
        var begun = Instant.now();
        supervisor.start(postgres, kafka);
        supervisor.start(commands, queries);
        supervisor.keep(List.of(postgres, kafka, commands, queries));
        ready = true;
        register();
        sayWhereToLook(Duration.between(begun, Instant.now()));
        if (demo) {
            new Demo(
                            folder.path().resolve("demo"),
                            URI.create(Register.http(ports.posts())),
                            database.dataSource(Servers.LOG_DATABASE))
                    .post();
        }
        supervisor.work(this::rememberStarts);
    }

    private void rememberStarts() {
        try {
            commands.remember();
            queries.remember();
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

    private void sayWhereToLook(Duration duration) {
        Console.say(
                "ready",
                duration.toMillis() / 1000.0,
                Register.http(ports.pages()),
                Register.http(ports.posts()),
                folder.path());
    }

    /** Writes down what runs now. */
    private synchronized void register() {
        var processes = Stream.of(postgres, kafka, commands, queries)
                .filter(Part::isAlive)
                .flatMap(part ->
                        Register.Running.of(part.pid()).stream().map(running -> Map.entry(part.name(), running)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Register.of(ports, folder.postgres(), ready, processes).write(folder.path());
    }

    /** Those who take posts and show them first, then the stream, then the truth. */
    private void stop() {
        Console.say("stopping");
        supervisor.stop(commands, queries);
        supervisor.stop(kafka);
        supervisor.stop(postgres);
        Register.remove(folder.path());
        folder.close();
        Console.say("stopped");
    }
}
