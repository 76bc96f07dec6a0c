package fr.maillage.query.structure;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Section;
import java.util.List;
import java.util.UUID;

/** The sections of a structure's record page that show records of other kinds. */
public interface StructureSections {

    List<Section> of(ReadSession reading, UUID structure, Address here);
}
