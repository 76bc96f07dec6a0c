@NullMarked
package fr.maillage.command.http;

import org.jspecify.annotations.NullMarked;
