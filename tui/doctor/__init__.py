"""`dateline doctor`: what this computer gives dateline, and what is wrong. Nothing is sent anywhere."""
