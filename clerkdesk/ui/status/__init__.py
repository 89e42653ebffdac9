"""How the desk stands with the centre, and every act that has not arrived."""
