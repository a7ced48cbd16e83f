# language: YES1
Feature: NO # not a comment
  # YES2 it's
  Scenario: NO
    Given a step # NO
    """
    # NO
    ```
    """
    # YES3
    ```json
    # NO
    """
    ```
	# YES4
    | a # NO | b |
    #YES5
    """
    NO \"""
    # NO
    """
    # YES6
