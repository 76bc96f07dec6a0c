package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a record, newest first.
 *
 * @param older the page with what is not shown; null where all is, or no page has more
 * @param beyond how much no page shows, in words; null where all is there
 * @param remarks what the hub makes of it; null for those who may not see that
 */
public record Timeline(
        List<FeedLine> lines,
        @Nullable Link older,
        @Nullable String beyond,
        @Nullable RemarkList remarks) {}
