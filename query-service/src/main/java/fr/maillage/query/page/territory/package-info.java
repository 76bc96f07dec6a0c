/** The pages of territories: what each holds, what it lacks, how it came to be so, and finding one by its name. */
@NullMarked
package fr.maillage.query.page.territory;

import org.jspecify.annotations.NullMarked;
