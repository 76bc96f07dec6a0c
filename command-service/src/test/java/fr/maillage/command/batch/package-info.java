@NullMarked
package fr.maillage.command.batch;

import org.jspecify.annotations.NullMarked;
