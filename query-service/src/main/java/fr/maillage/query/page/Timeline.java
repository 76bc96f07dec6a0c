package fr.maillage.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a record, newest first.
 *
 * @param older the page with what is not shown; null where all is
 */
public record Timeline(List<ThreadLine> lines, @Nullable Link older) {}
