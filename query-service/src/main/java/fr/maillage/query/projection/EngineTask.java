package fr.maillage.query.projection;

import java.sql.SQLException;

/** Something the engine does step by step on a thread of its own, and takes up again after any failure. */
interface EngineTask extends AutoCloseable {

    /** One step; waits where there is nothing to do. */
    void step() throws SQLException, InterruptedException;

    /** After a step that threw. */
    void recover();

    /** Ends a wait at once, from any thread. */
    void wakeUp();

    @Override
    void close();
}
