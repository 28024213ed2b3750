package org.itaconsolidator.cli;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequestManager;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program in a process of its own, held at a {@link Moment} by Java's debugger: the program itself knows nothing of it.
 * While it is held, all its threads stand still; then it is let go, or killed.
 */
final class HeldProgram implements AutoCloseable {
    private static final int MOST_TRIES = 50;
    private static final long PAUSE_MILLIS = 100;

    private static final long LONGEST_MILLIS = 180_000;

    /** What a request carries: the moment that it waits for. */
    private static final String MOMENT = "moment";

    private final ProgramProcess program;
    private final VirtualMachine machine;

    private HeldProgram(ProgramProcess program, VirtualMachine machine) {
        this.program = program;
        this.machine = machine;
    }

    /** Starts it; it stands still before its first step. */
    static HeldProgram start(Path folder, String... words) throws IOException, InterruptedException {
        return start(folder, Main.class, words);
    }

    /** Starts a test's way into the program. */
    static HeldProgram start(Path folder, Class<?> main, String... words) throws IOException, InterruptedException {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("localAddress").setValue("127.0.0.1");
        arguments.get("port").setValue("0");
        arguments.get("timeout").setValue(String.valueOf(LONGEST_MILLIS));
        try {
            String address = listen(connector, arguments);
            String debugger = "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
            ProgramProcess program = ProgramProcess.start(folder, List.of(), List.of(debugger), main, words);
            VirtualMachine machine = connector.accept(arguments);
            connector.stopListening(arguments);
            machine.eventQueue().remove(); // of its start, after which it stands still
            return new HeldProgram(program, machine);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IOException(e);
        }
    }

    /** A free port may be taken by another process before it is listened at: then, a little later, another one is asked for. */
    private static synchronized String listen(ListeningConnector connector, Map<String, Connector.Argument> arguments)
            throws IOException, IllegalConnectorArgumentsException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                arguments.get("port").setValue("0");
                return connector.startListening(arguments);
            } catch (BindException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /**
     * Lets it go on until a moment comes for the n-th time from now, and holds it there.
     *
     * @return false where it ended before
     */
    boolean goOnTo(Moment moment, int times) throws InterruptedException {
        return goOnToOneOf(List.of(moment), times).isPresent();
    }

    /** Lets it go on until one of the moments comes, and holds it there; empty where it ended before. */
    Optional<Moment> goOnToOneOf(Moment... moments) throws InterruptedException {
        return goOnToOneOf(List.of(moments), 1);
    }

    private Optional<Moment> goOnToOneOf(List<Moment> moments, int times) throws InterruptedException {
        EventRequestManager requests = machine.eventRequestManager();
        List<ClassPrepareRequest> loaded = new ArrayList<>();
        for (Moment moment : moments) {
            ClassPrepareRequest request = requests.createClassPrepareRequest();
            request.addClassFilter(moment.type());
            request.putProperty(MOMENT, moment);
            request.enable();
            loaded.add(request);
            machine.classesByName(moment.type()).forEach(type -> stopIn(type, moment));
        }
        machine.resume();
        int reached = 0;
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove(LONGEST_MILLIS);
                if (events == null) {
                    throw new IllegalStateException("neither " + moments + " nor an end: " + program.said());
                }
                for (Event event : events) {
                    if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
                        events.resume();
                        return Optional.empty();
                    }
                    if (event instanceof ClassPrepareEvent prepared) {
                        stopIn(prepared.referenceType(), momentOf(prepared));
                    }
                    if (event instanceof BreakpointEvent && ++reached == times) {
                        Moment moment = momentOf(event);
                        requests.deleteAllBreakpoints();
                        requests.deleteEventRequests(loaded);
                        return Optional.of(moment);
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            return Optional.empty();
        }
    }

    private static Moment momentOf(Event event) {
        return (Moment) event.request().getProperty(MOMENT);
    }

    private static void stopIn(ReferenceType type, Moment moment) {
        for (Method each : type.methodsByName(moment.method())) {
            if (each.location() != null && !each.isBridge()) {
                BreakpointRequest stop =
                        type.virtualMachine().eventRequestManager().createBreakpointRequest(each.location());
                stop.putProperty(MOMENT, moment);
                stop.enable();
            }
        }
    }

    /** Lets it go on to its end; the process with its exit code. */
    ProgramProcess release() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException e) {
            // it has ended
        }
        return program;
    }

    void kill() throws InterruptedException {
        program.kill();
    }

    @Override
    public void close() throws InterruptedException {
        program.kill();
    }
}
