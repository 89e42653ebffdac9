"""What is pressed, typed in and chosen. It must never act by itself: it only says what happened."""
