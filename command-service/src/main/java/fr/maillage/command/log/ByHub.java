package fr.maillage.command.log;

/** A command that the hub alone gives, within its perimeter. */
public interface ByHub {}
