package fr.maillage.query.need;

import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.ReadSession;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to who could do something with a structure, and with whom it works already. It crosses kinds of record. */
public interface NeedPartners {

    /**
     * The structures that do what a need is about, the best first, wherever they are.
     *
     * @param middle middle of the need's commune; null where it is not known
     */
    List<NeedMatch> of(ReadSession reading, NeedItem need, @Nullable Near middle);

    /** The structures that work together with this one. */
    Set<UUID> known(ReadSession reading, UUID structure);
}
