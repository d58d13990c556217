package io.earshot.local.sizing;

import java.util.List;

/** Figures that belong together. */
public record Section(String title, List<Need> needs) {}
