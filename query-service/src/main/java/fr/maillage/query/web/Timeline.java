package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a record, newest first.
 *
 * @param older link to the page with the rest; null where all is shown, or no page shows more
 * @param beyond how many events no page shows, in words; null where all are shown
 * @param remarks the hub's remarks; null for viewers who may not see them
 */
public record Timeline(
        List<FeedLine> lines,
        @Nullable Link older,
        @Nullable String beyond,
        @Nullable RemarkList remarks) {}
