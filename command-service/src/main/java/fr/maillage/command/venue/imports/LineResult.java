package fr.maillage.command.venue.imports;

import java.util.List;

/** The result of one line: its outcome, and the issues found in it. */
record LineResult(LineOutcome outcome, List<ImportIssue> issues) {}
