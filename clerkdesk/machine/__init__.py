"""The workstation itself: its folders, its keyring, its browser and telephone, and slow work off the main thread.

This package must never know a rule of the programme.
"""
