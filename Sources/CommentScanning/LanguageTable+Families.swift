extension LanguageTable {
  /// The endings that several languages share, with what lines of each begin with.
  static let families: [LanguageFamily] =
    [
      LanguageFamily(
        ending: "h",
        members: [
          .init("C"),
          .init(
            "C++",
            ["class ", "namespace ", "template", "using ", "public:", "private:", "protected:"]),
          .init(
            "Objective-C", ["#import", "@interface", "@protocol", "@property", "@end", "@class"]),
        ]),
      LanguageFamily(
        ending: "ts",
        members: [.init("TypeScript"), .init("XML", ["<?xml", "<!DOCTYPE TS", "<TS"])]),
      LanguageFamily(
        ending: "sql",
        members: [
          .init("SQL"),
          .init("PostgreSQL", ["$$", "CREATE EXTENSION", "create extension", "\\", "COPY "]),
          .init("MySQL", ["#", "`", "DELIMITER", ") ENGINE", "/*!", "LOCK TABLES", "-- MySQL"]),
          .init("T-SQL", ["GO", "SET ANSI_", "USE [", "EXEC ", "DECLARE @"]),
          .init("PL/SQL", ["REM ", "WHENEVER", "CREATE OR REPLACE PACKAGE", "SET SERVEROUTPUT"]),
        ]),
    ] + sharedEndings
}
