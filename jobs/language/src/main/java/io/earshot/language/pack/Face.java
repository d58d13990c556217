package io.earshot.language.pack;

/** What an emoji or an emoticon shows, so that a rare one is read as its kin is. */
public enum Face {
  ANGRY,
  ANNOYED,
  SAD,
  DISGUSTED,
  WORRIED,
  WONDERING,
  /** A smile or a wink that may mean its opposite. */
  SLY,
  LAUGHING,
  HAPPY,
  LOVING,
  CELEBRATING,
  THANKING,
  AGREEING
}
