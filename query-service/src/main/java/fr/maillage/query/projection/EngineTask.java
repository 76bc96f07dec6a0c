package fr.maillage.query.projection;

import java.sql.SQLException;

/** A task that the engine runs step by step on a thread of its own, and resumes after any failure. */
interface EngineTask extends AutoCloseable {

    /** Runs one step; waits where there is nothing to do. */
    void step() throws SQLException, InterruptedException;

    /** Prepares the next step after one that threw. */
    void recover();

    /** Ends a wait at once, from any thread. */
    void wakeUp();

    @Override
    void close();
}
