package fr.maillage.command.venue.imports;

import java.util.List;

/** What became of a line, and what else there is to say of it. */
record Told(Fate fate, List<Remark> remarks) {}
